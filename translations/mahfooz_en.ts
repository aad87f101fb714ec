<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mahfooz::desktop::ChoosePage</name>
    <message numerus="yes">
        <source>One case holds at most %n file(s). Make another case for the others.</source>
        <translation>
            <numerusform>One case holds at most %n file. Make another case for the others.</numerusform>
            <numerusform>One case holds at most %n files. Make another case for the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) at most. Use the device they are on already; do not copy or forward them for this.</source>
        <translation>
            <numerusform>%n file at most. Use the device it is on already; do not copy or forward it for this.</numerusform>
            <numerusform>%n files at most. Use the device they are on already; do not copy or forward them for this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n file(s)</source>
        <translation>
            <numerusform>Take %n file</numerusform>
            <numerusform>Take %n files</numerusform>
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
    <message numerus="yes">
        <source>%n file(s) cannot be sent; you see why below.</source>
        <translation>
            <numerusform>%n file cannot be sent; you see why below.</numerusform>
            <numerusform>%n files cannot be sent; you see why below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::HelpdeskMode</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::IdleQuestion</name>
    <message numerus="yes">
        <source>In %n second(s) everything here is wiped.</source>
        <translation>
            <numerusform>In %n second everything here is wiped.</numerusform>
            <numerusform>In %n seconds everything here is wiped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::MediaWords</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::OperatorPanel</name>
    <message numerus="yes">
        <source>That was not the code. Wait %n second(s).</source>
        <translation>
            <numerusform>That was not the code. Wait %n second.</numerusform>
            <numerusform>That was not the code. Wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ReviewPage</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::WaitingLine</name>
    <message numerus="yes">
        <source>%n locked case(s) waiting to be sent.</source>
        <translation>
            <numerusform>%n locked case waiting to be sent.</numerusform>
            <numerusform>%n locked cases waiting to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not accepted by the service.</source>
        <translation>
            <numerusform>%n case not accepted by the service.</numerusform>
            <numerusform>%n cases not accepted by the service.</numerusform>
        </translation>
    </message>
</context>
</TS>
