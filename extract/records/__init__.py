"""The records that tables and prose state."""
