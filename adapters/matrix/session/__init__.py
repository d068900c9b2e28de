"""One device on a Matrix server: logged in once, heard without a gap, sent without a repeat."""
