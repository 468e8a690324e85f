"""Training of the numeral recogniser on rendered numbers; nothing here is needed to read a report."""
