"""From pages to whole tables."""
