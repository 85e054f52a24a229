// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/formseeds.h"

#include "tests/fuzz/evtxseeds.h"

namespace Scep {

namespace {
const QByteArray Profile = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>PayloadType</key><string>Configuration</string>
<key>PayloadUUID</key><string>00000000-0000-4000-8000-000000000001</string>
<key>PayloadContent</key><array><dict>
<key>PayloadType</key><string>com.apple.security.scep</string>
<key>PayloadContent</key><dict>
<key>URL</key><string>https://ndes.contoso.example/certsrv/mscep/mscep.dll</string>
<key>Subject</key><array><array><array><string>CN</string><string>user</string></array></array></array>
<key>SubjectAltName</key><dict><key>rfc822Name</key><string>user@contoso.example</string></dict>
<key>Keysize</key><integer>2048</integer><key>Key Usage</key><integer>5</integer>
<key>CAFingerprint</key><data>AAECAwQFBgcICQoLDA0ODxAREhM=</data>
<key>Challenge</key><string>x</string>
</dict></dict></array></dict></plist>
)";

/// A binary property list of one dictionary, one key and one number.
const QByteArray BinaryList("bplist00\xD1\x01\x02\x51"
                            "a\x10\x07\x08\x0B\x0D\0\0\0\0\0\0\1\1\0\0\0"
                            "\0\0\0\0\3\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0F",
                            49);
} // namespace

QHash<QString, QByteArrayList> formSeeds()
{
    return {
        {QStringLiteral("apple-syslog"),
         {"Feb 27 05:16:08 iPad profiled[123] <Notice>: CertRep pkiStatus 0\n"
          "Feb 27 05:16:09 mac mdmclient[12]: (Error) [com.apple.ManagedClient:MDM] "
          "text\n\tmore\n"}},
        {QStringLiteral("apple-log-show"),
         {"Timestamp                       Thread     Type        Activity             PID    TTL  "
          "\n"
          "2018-02-27 05:16:08.250000+0100 0x973      Default     0x0                  123    0    "
          "profiled: [com.apple.ManagedConfiguration:MC] CertRep\n",
          "Timestamp               Ty Process[PID:TID]\n"
          "2018-02-27 05:16:08.250 Df profiled[123:973] [com.apple.ManagedConfiguration:MC] text\n",
          "Timestamp                       (process)[PID]    \n"
          "2018-02-27 05:16:08.250000+0100  localhost profiled[123]: (MC) <Error>: text\n"}},
        {QStringLiteral("apple-log-json"),
         {R"([{"timestamp":"2018-02-27 05:16:08.250000+0100","messageType":"Error",)"
          R"("processImagePath":"\/usr\/libexec\/profiled","processID":123,"threadID":9,)"
          R"("subsystem":"com.apple.ManagedConfiguration","category":"MC",)"
          R"("eventMessage":"CertRep {\"a\": [1]}"},{"eventMessage":"x"}])",
          R"({"timestamp":"2018-02-27 05:16:08.250000+0100","eventMessage":"CertRep"})"
          "\n{\"count\":1,\"finished\":1}\n"}},
        {QStringLiteral("apple-profile"), {Profile}},
        {QStringLiteral("apple-property-list"), {Profile, BinaryList}},
        {QStringLiteral("evtx"), evtxSeeds()},
    };
}

} // namespace Scep
