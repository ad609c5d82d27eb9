//! Cases of names: the names of the text in bars.
