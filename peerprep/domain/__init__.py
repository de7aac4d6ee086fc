"""Rules of the field and of a practice session; standard library only."""
