# Headers only, the same for every system.
cp -a /usr/include/nlohmann "$windows_prefix/include/"
write_pkg_config nlohmann_json "$(dpkg-query -W -f='${Version}' nlohmann-json3-dev | sed 's/-.*//')" ""
