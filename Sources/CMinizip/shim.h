#pragma once

// The writing side of zlib's own minizip.
#include <zip.h>
