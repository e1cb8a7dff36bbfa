//! What stands before a birth date, and of whom it is said.

/// Words before a birth date. Words that end with a full stop or are one letter count only near a name.
pub const WORDS: &[&str] = &[
    "kom til verden",
    "kom til verda",
    "født",
    "FØDT",
    "fødd",
    "FØDD",
    "f.",
    "f:",
    "born",
    "f ",
    "b. ",
    "FØDSELSDATO",
    "född",
];

/// Words that make the following date a birth date without a name.
pub const LABELS: &[&str] = &[
    "fødselsdato",
    "fødselsdag",
    "f.dato",
    "fdato",
    "date of birth",
    "birth date",
    "birthdate",
    "dob",
    "d.o.b.",
    "f.d.",
    "fdt.",
    "fdt",
    "bursdag",
    "geb.",
    "født/fødd",
    "fødd/født",
    "født (dato)",
    "fødselsår og dato",
    "fødselsår og -dato",
    "ddmmåå",
    "personnr",
    "personnummer",
    "fødselsnr",
    "fødselsnummer",
    "bdag",
    "b-dag",
];

/// Of whom it is said without a name: «Eleven er født …», «Gutt født …».
pub const PERSONS: &[&str] = &[
    "hun",
    "han",
    "ho",
    "jeg",
    "eg",
    "eleven",
    "barnet",
    "gutt",
    "gut",
    "gutten",
    "guten",
    "jente",
    "jenta",
    "pasient",
    "pasienten",
    "bruker",
    "brukeren",
    "brukar",
    "brukaren",
    "mor",
    "far",
    "søker",
    "søkar",
    "søkeren",
    "sønn",
    "son",
    "datter",
    "dotter",
    "mann",
    "kvinne",
];

/// Words before the date of something else: «Oppgi fødselsnummer innen 15.03.2025».
pub const DEADLINES: &[&str] = &[
    "innen", "innan", "frist", "fristen", "senest", "seinast", "deadline",
];
/// Right before a date they make it the end or the beginning of a time.
pub const BEFORE_DATES: &[&str] = &["før", "etter", "fra", "frå", "by", "before"];

/// Beginnings of years of the last century, with the mark before them, in dates with a name right before or after them: «Kari Nordmann,
/// 06.06.1955», «6. juni 1955 Kari Nordmann», «Kari Nordmann 1955-06-06».
pub const CENTURY: &[&str] = &[".19", "/19", "-19", " 19", "\n19"];

/// Marks between a name and a date of the last century: «Kari Nordmann (14.03.1961)», «Kari Nordmann * 14.03.1961».
pub const MARKS: &[&str] = &["(", "* "];

/// Signs that cover the second half of an identity number; the date's six digits stand before them.
pub const COVERED: &[&str] = &[
    "*****",
    "xxxxx",
    "XXXXX",
    "•••••",
    "■■■■■",
    "█████",
    "●●●●●",
    "-00000",
    "[sladdet]",
    "[sladda]",
    "- - - - -",
];

/// Months as numbers, with the marks of a short date: «Kari Nordmann, 9/4-56», «Kari Nordmann, 9.4.56».
pub const MONTHS: &[&str] = &[
    "/1-", "/2-", "/3-", "/4-", "/5-", "/6-", "/7-", "/8-", "/9-", "/01-", "/02-", "/03-", "/04-",
    "/05-", "/06-", "/07-", "/08-", "/09-", "/10-", "/11-", "/12-", ".1.", ".2.", ".3.", ".4.",
    ".5.", ".6.", ".7.", ".8.", ".9.", ".01.", ".02.", ".03.", ".04.", ".05.", ".06.", ".07.",
    ".08.", ".09.", ".10.", ".11.", ".12.",
];
