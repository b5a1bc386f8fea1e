"""Comparisons with programs of other people, in JavaScript and Rust; run with --group node."""
