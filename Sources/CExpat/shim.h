#pragma once

#include <expat.h>

/// `XML_Char` is `char` on every platform that Recouvre builds on; says so at compile time.
_Static_assert(sizeof(XML_Char) == 1, "expat must be built for UTF-8");
