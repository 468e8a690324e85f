"""The page that shows every finding beside the place where it is printed: one file, opened from disk."""
