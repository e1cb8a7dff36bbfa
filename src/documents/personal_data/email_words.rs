//! How people spell the signs of an e-mail address.

/// Spellings of the @.
pub const MARKS: &[&str] = &[
    "@",
    "＠",
    "%40",
    "(at)",
    "[at]",
    "{at}",
    "<at>",
    "(a)",
    "[a]",
    "{a}",
    " at ",
    "-at-",
    "_at_",
    "krøllalfa",
    "krøll-alfa",
    "alfakrøll",
    "snabel-a",
    "snabela",
    "snabel a",
    "(alfa)",
    "[alfa]",
    "{alfa}",
    " alfa ",
    "kr.alfa",
    "(ät)",
    "(æt)",
    "«at»",
    "*at*",
    "grisehale",
    "\"at\"",
    "'at'",
    "/at/",
    "|at|",
    " æt ",
    "(ved)",
    "(krøll)",
    "krølla ",
    "kralfa",
    "@-tegn",
    "@-teikn",
    ".at.",
    " ved ",
    " hos ",
    " på ",
];
/// Ordinary words that stand for the @ only between what cannot be anything else: «kari.nordmann på example.no».
pub const ORDINARY: &[&str] = &[" ved ", " hos ", " på ", ".at."];
/// Spellings of the dot.
pub const POINTS: &[&str] = &[
    "(dot)",
    "[dot]",
    "{dot}",
    "(punktum)",
    "[punktum]",
    "(punkt)",
    "[punkt]",
    "(prikk)",
    "[prikk]",
    "(.)",
    "[.]",
    "dot",
    "punktum",
    "punkt",
    "prikk",
    // With a space on each side.
    ".",
];

/// Top-level domains that are accepted when the rest of the address is spelled out or broken by a space.
pub const COMMON_ENDS: &[&str] = &[
    "no", "com", "net", "org", "eu", "se", "dk", "fi", "is", "uk", "de", "info", "io", "nu", "fo",
    "edu",
];
