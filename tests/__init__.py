"""The tests of Caravan; folders mirror app/."""
