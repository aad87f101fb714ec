# source: qt6-svg
# stands on: qtbase
qt_part
