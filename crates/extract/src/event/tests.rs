//! Lines of our own: the event words of a text with what was read of them.
