/// ISO 3166-1: alpha-2, alpha-3, the French name, then other names that people type.
enum CountryNames {
  static let lines = """
    FR|FRA|France|France métropolitaine|République française
    AD|AND|Andorre
    AE|ARE|Émirats arabes unis|Dubaï|Abou Dabi|EAU|UAE
    AF|AFG|Afghanistan
    AG|ATG|Antigua-et-Barbuda
    AI|AIA|Anguilla
    AL|ALB|Albanie
    AM|ARM|Arménie
    AO|AGO|Angola
    AQ|ATA|Antarctique
    AR|ARG|Argentine
    AS|ASM|Samoa américaines
    AT|AUT|Autriche|Austria
    AU|AUS|Australie|Australia
    AW|ABW|Aruba
    AX|ALA|Îles Åland
    AZ|AZE|Azerbaïdjan
    BA|BIH|Bosnie-Herzégovine|Bosnie
    BB|BRB|Barbade
    BD|BGD|Bangladesh
    BE|BEL|Belgique|Belgium|België|Royaume de Belgique
    BF|BFA|Burkina Faso
    BG|BGR|Bulgarie
    BH|BHR|Bahreïn
    BI|BDI|Burundi
    BJ|BEN|Bénin
    BL|BLM|Saint-Barthélemy
    BM|BMU|Bermudes
    BN|BRN|Brunei
    BO|BOL|Bolivie
    BQ|BES|Bonaire, Saint-Eustache et Saba
    BR|BRA|Brésil|Brazil
    BS|BHS|Bahamas
    BT|BTN|Bhoutan
    BV|BVT|Île Bouvet
    BW|BWA|Botswana
    BY|BLR|Biélorussie|Bélarus
    BZ|BLZ|Belize
    CA|CAN|Canada|Québec
    CC|CCK|Îles Cocos
    CD|COD|République démocratique du Congo|RDC|Congo-Kinshasa
    CF|CAF|République centrafricaine|Centrafrique
    CG|COG|République du Congo|Congo-Brazzaville
    CH|CHE|Suisse|Switzerland|Confédération suisse
    CI|CIV|Côte d’Ivoire
    CK|COK|Îles Cook
    CL|CHL|Chili
    CM|CMR|Cameroun
    CN|CHN|Chine|China
    CO|COL|Colombie
    CR|CRI|Costa Rica
    CU|CUB|Cuba
    CV|CPV|Cap-Vert|Cabo Verde
    CW|CUW|Curaçao
    CX|CXR|Île Christmas
    CY|CYP|Chypre|Cyprus
    CZ|CZE|Tchéquie|République tchèque|Czech Republic
    DE|DEU|Allemagne|Germany|Deutschland|RFA
    DJ|DJI|Djibouti
    DK|DNK|Danemark|Denmark
    DM|DMA|Dominique
    DO|DOM|République dominicaine
    DZ|DZA|Algérie
    EC|ECU|Équateur
    EE|EST|Estonie
    EG|EGY|Égypte
    EH|ESH|Sahara occidental
    ER|ERI|Érythrée
    ES|ESP|Espagne|Spain|España
    ET|ETH|Éthiopie
    FI|FIN|Finlande
    FJ|FJI|Fidji
    FK|FLK|Îles Malouines|Falkland
    FM|FSM|Micronésie
    FO|FRO|Îles Féroé
    GA|GAB|Gabon
    GB|GBR|Royaume-Uni|Grande-Bretagne|Angleterre|Écosse|Pays de Galles|Irlande du Nord|UK|United Kingdom|England
    GD|GRD|Grenade
    GE|GEO|Géorgie
    GF|GUF|Guyane|Guyane française
    GG|GGY|Guernesey
    GH|GHA|Ghana
    GI|GIB|Gibraltar
    GL|GRL|Groenland
    GM|GMB|Gambie
    GN|GIN|Guinée|Guinée-Conakry
    GP|GLP|Guadeloupe
    GQ|GNQ|Guinée équatoriale
    GR|GRC|Grèce|Greece|EL
    GS|SGS|Géorgie du Sud et les îles Sandwich du Sud
    GT|GTM|Guatemala
    GU|GUM|Guam
    GW|GNB|Guinée-Bissau
    GY|GUY|Guyana
    HK|HKG|Hong Kong
    HM|HMD|Îles Heard et McDonald
    HN|HND|Honduras
    HR|HRV|Croatie
    HT|HTI|Haïti
    HU|HUN|Hongrie
    ID|IDN|Indonésie
    IE|IRL|Irlande|Ireland|Eire
    IL|ISR|Israël
    IM|IMN|Île de Man
    IN|IND|Inde
    IO|IOT|Territoire britannique de l’océan Indien
    IQ|IRQ|Irak
    IR|IRN|Iran
    IS|ISL|Islande
    IT|ITA|Italie|Italy|Italia
    JE|JEY|Jersey
    JM|JAM|Jamaïque
    JO|JOR|Jordanie
    JP|JPN|Japon|Japan
    KE|KEN|Kenya
    KG|KGZ|Kirghizistan
    KH|KHM|Cambodge
    KI|KIR|Kiribati
    KM|COM|Comores
    KN|KNA|Saint-Christophe-et-Niévès
    KP|PRK|Corée du Nord
    KR|KOR|Corée du Sud|République de Corée
    KW|KWT|Koweït
    KY|CYM|Îles Caïmans
    KZ|KAZ|Kazakhstan
    LA|LAO|Laos
    LB|LBN|Liban
    LC|LCA|Sainte-Lucie
    LI|LIE|Liechtenstein
    LK|LKA|Sri Lanka
    LR|LBR|Liberia
    LS|LSO|Lesotho
    LT|LTU|Lituanie
    LU|LUX|Luxembourg|Grand-Duché de Luxembourg
    LV|LVA|Lettonie
    LY|LBY|Libye
    MA|MAR|Maroc|Morocco
    MC|MCO|Monaco|Principauté de Monaco
    MD|MDA|Moldavie
    ME|MNE|Monténégro
    MF|MAF|Saint-Martin (partie française)
    MG|MDG|Madagascar
    MH|MHL|Îles Marshall
    MK|MKD|Macédoine du Nord|Macédoine
    ML|MLI|Mali
    MM|MMR|Birmanie|Myanmar
    MN|MNG|Mongolie
    MO|MAC|Macao
    MP|MNP|Îles Mariannes du Nord
    MQ|MTQ|Martinique
    MR|MRT|Mauritanie
    MS|MSR|Montserrat
    MT|MLT|Malte|Malta
    MU|MUS|Maurice|Île Maurice
    MV|MDV|Maldives
    MW|MWI|Malawi
    MX|MEX|Mexique
    MY|MYS|Malaisie
    MZ|MOZ|Mozambique
    NA|NAM|Namibie
    NC|NCL|Nouvelle-Calédonie
    NE|NER|Niger
    NF|NFK|Île Norfolk
    NG|NGA|Nigeria
    NI|NIC|Nicaragua
    NL|NLD|Pays-Bas|Hollande|Netherlands|Nederland
    NO|NOR|Norvège
    NP|NPL|Népal
    NR|NRU|Nauru
    NU|NIU|Niue
    NZ|NZL|Nouvelle-Zélande
    OM|OMN|Oman
    PA|PAN|Panama
    PE|PER|Pérou
    PF|PYF|Polynésie française|Tahiti
    PG|PNG|Papouasie-Nouvelle-Guinée
    PH|PHL|Philippines
    PK|PAK|Pakistan
    PL|POL|Pologne|Poland|Polska
    PM|SPM|Saint-Pierre-et-Miquelon
    PN|PCN|Îles Pitcairn
    PR|PRI|Porto Rico
    PS|PSE|Palestine|État de Palestine
    PT|PRT|Portugal
    PW|PLW|Palaos
    PY|PRY|Paraguay
    QA|QAT|Qatar
    RE|REU|La Réunion|Réunion|Île de la Réunion
    RO|ROU|Roumanie|Romania
    RS|SRB|Serbie
    RU|RUS|Russie|Fédération de Russie
    RW|RWA|Rwanda
    SA|SAU|Arabie saoudite
    SB|SLB|Îles Salomon
    SC|SYC|Seychelles
    SD|SDN|Soudan
    SE|SWE|Suède|Sweden
    SG|SGP|Singapour
    SH|SHN|Sainte-Hélène, Ascension et Tristan da Cunha
    SI|SVN|Slovénie
    SJ|SJM|Svalbard et île Jan Mayen
    SK|SVK|Slovaquie
    SL|SLE|Sierra Leone
    SM|SMR|Saint-Marin
    SN|SEN|Sénégal
    SO|SOM|Somalie
    SR|SUR|Suriname
    SS|SSD|Soudan du Sud
    ST|STP|Sao Tomé-et-Principe
    SV|SLV|Salvador
    SX|SXM|Saint-Martin (partie néerlandaise)|Sint Maarten
    SY|SYR|Syrie
    SZ|SWZ|Eswatini|Swaziland
    TC|TCA|Îles Turques-et-Caïques
    TD|TCD|Tchad
    TF|ATF|Terres australes et antarctiques françaises|TAAF
    TG|TGO|Togo
    TH|THA|Thaïlande
    TJ|TJK|Tadjikistan
    TK|TKL|Tokelau
    TL|TLS|Timor oriental
    TM|TKM|Turkménistan
    TN|TUN|Tunisie
    TO|TON|Tonga
    TR|TUR|Turquie
    TT|TTO|Trinité-et-Tobago
    TV|TUV|Tuvalu
    TW|TWN|Taïwan
    TZ|TZA|Tanzanie
    UA|UKR|Ukraine
    UG|UGA|Ouganda
    UM|UMI|Îles mineures éloignées des États-Unis
    US|USA|États-Unis|États-Unis d’Amérique|United States|Amérique
    UY|URY|Uruguay
    UZ|UZB|Ouzbékistan
    VA|VAT|Vatican|Saint-Siège
    VC|VCT|Saint-Vincent-et-les-Grenadines
    VE|VEN|Venezuela
    VG|VGB|Îles Vierges britanniques
    VI|VIR|Îles Vierges américaines
    VN|VNM|Viêt Nam|Vietnam
    VU|VUT|Vanuatu
    WF|WLF|Wallis-et-Futuna
    WS|WSM|Samoa
    YE|YEM|Yémen
    YT|MYT|Mayotte
    ZA|ZAF|Afrique du Sud|South Africa
    ZM|ZMB|Zambie
    ZW|ZWE|Zimbabwe
    """
}
