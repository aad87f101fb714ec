<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mahfooz::desktop::ChoosePage</name>
    <message numerus="yes">
        <source>One case holds at most %n picture(s). Make another case for the others.</source>
        <translation>
            <numerusform>One case holds at most %n picture. Make another case for the others.</numerusform>
            <numerusform>One case holds at most %n pictures. Make another case for the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) at most, JPEG or PNG. Use the device they are on already; do not copy or forward them for this.</source>
        <translation>
            <numerusform>%n picture at most, JPEG or PNG. Use the device it is on already; do not copy or forward it for this.</numerusform>
            <numerusform>%n pictures at most, JPEG or PNG. Use the device they are on already; do not copy or forward them for this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::CodesPage</name>
    <message numerus="yes">
        <source>%n code(s) ready</source>
        <translation>
            <numerusform>%n code is ready</numerusform>
            <numerusform>%n codes are ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ReviewPage</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n digital code</numerusform>
            <numerusform>%n digital codes</numerusform>
        </translation>
    </message>
</context>
</TS>
