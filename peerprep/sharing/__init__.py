"""Files that travel: packs for a partner and reviews that come back; every file is a stranger's."""
