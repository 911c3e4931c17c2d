"""The shared words of the program: text with a ledger, the transcript, rules and formats. Imports no other room."""
