"""The release job, in parts: compile (programs), and pack the same bytes in several shapes."""
