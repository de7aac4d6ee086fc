"""What a sound file may say of itself and still be believed."""

# Samples a second: from telephones to studios. A header that says less would make hours, and a
# full disk, of a few bytes.
RATES = range(4_000, 384_001)
