"""Hand-painted and composed controls that pages share."""
