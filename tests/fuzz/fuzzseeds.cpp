// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzzseeds.h"

#include "importers/importerregistry.h"
#include "models/analysis/ruletexts.h"
#include "models/domain/limits.h"
#include "tests/fuzz/containerseeds.h"
#include "tests/fuzz/formseeds.h"
#include "tests/fuzz/serverseeds.h"
#include "tests/fuzz/windowstextseeds.h"
#include "tests/pki/fieldset.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
/// Small enough that a fuzzer changes something that matters.
constexpr qsizetype SeedBytes = 6 * 1024;
/// Pieces of one file.
constexpr int Pieces = 3;

/// The beginning of the file, and what lies at even distances behind it.
QByteArrayList piecesOf(const QByteArray &bytes)
{
    QByteArrayList pieces{bytes.first(std::min(SeedBytes, bytes.size()))};
    for (int piece = 1; piece < Pieces && bytes.size() > SeedBytes; ++piece) {
        const qsizetype begin = (bytes.size() - SeedBytes) * piece / (Pieces - 1);
        pieces.append(bytes.sliced(begin, SeedBytes));
    }
    return pieces;
}

QString formatOf(const QByteArray &bytes)
{
    const auto file = EvidenceFile::fromBytes(bytes);
    const QByteArray head =
        file->read(0, std::min(Limits::SniffBytes, file->size())).value_or(QByteArray());
    const Importer *importer = ImporterRegistry::standard().find(
        {.fileName = {}, .head = head, .encoding = file->encoding(), .size = file->size()});
    return importer != nullptr ? importer->formatId() : QString();
}

/// All files below the folder, in the order of their names.
QStringList filesBelow(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(files.next());
    }
    paths.sort();
    return paths;
}

QHash<QString, QByteArrayList> seedsOfExamples()
{
    QHash<QString, QByteArrayList> seeds;
    for (const QString &path : filesBelow(QStringLiteral(SCEP_WORKBENCH_EXAMPLES))) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.readAll();
            seeds[formatOf(bytes)] += piecesOf(bytes);
        }
    }
    return seeds;
}

/// A rule of each file that is built in, and what YAML has besides.
QByteArrayList ruleSeeds()
{
    QByteArrayList seeds{"a: &a {b: [1, 2]}\nc: *a\n? [d]\n: |\n  text\n---\n- !!str e\n"};
    for (const QString &path : filesBelow(QStringLiteral(":/rules"))) {
        QFile file(path);
        if (!isRuleTextsPath(path) && file.open(QIODevice::ReadOnly)) {
            const QByteArray yaml = file.readAll();
            // Behind the licence, up to the next rule.
            const qsizetype begin = yaml.indexOf("---\n") + 4;
            seeds.append(yaml.sliced(begin, yaml.indexOf("---\n", begin) - begin));
        }
    }
    return seeds;
}

void addSeeds(QByteArrayList &seeds, const QList<FieldSet::Item> &items)
{
    for (const FieldSet::Item &item : items) {
        seeds.append(item.bytes);
    }
}

/// One seed of each format, and what lies in the lines of a log.
QByteArrayList evidenceSeeds(const QHash<QString, QByteArrayList> &all)
{
    QByteArrayList seeds{logWithEncodedThings()};
    for (const auto &importer : ImporterRegistry::standard().importers()) {
        if (const QByteArrayList own = all.value(importer->formatId()); !own.isEmpty()) {
            seeds += own.constFirst();
        }
    }
    return seeds;
}

/// The decoders below the importers read what these read, or what they find inside.
const QHash<QString, QByteArrayList> &allSeeds()
{
    static const QHash<QString, QByteArrayList> seeds = [] {
        QHash<QString, QByteArrayList> made = seedsOfExamples();
        made.insert(windowsTextSeeds());
        const QByteArrayList certificates = made.value(QStringLiteral("certificates"));
        made[QStringLiteral("pki")] = certificates;
        for (const QByteArray &bytes : certificates) {
            if (bytes.startsWith('\x30')) {
                made[QStringLiteral("x509")] += bytes;
                made[QStringLiteral("scep-message")] += bytes;
                made[QStringLiteral("logged-base64")] += bytes.toBase64().toPercentEncoding();
            }
        }
        addSeeds(made[QStringLiteral("asn1")], FieldSet::everything());
        addSeeds(made[QStringLiteral("pki")], FieldSet::everything());
        addSeeds(made[QStringLiteral("x509")], FieldSet::certificates());
        addSeeds(made[QStringLiteral("request")], FieldSet::requests());
        addSeeds(made[QStringLiteral("crl")], FieldSet::revocationLists());
        addSeeds(made[QStringLiteral("scep-message")], FieldSet::messages());
        made.insert(formSeeds());
        made.insert(serverSeeds());
        made[QStringLiteral("logcat")] = {
            "--------- beginning of main\n"
            "02-27 05:16:28.244 18327 18340 I EnrollmentTransaction: pkiStatus=SUCCESS\n"
            "2018-02-27 05:16:28.244 +0200 u0_a1 1 2 W tag: CertRep\n1519708588.244 1 2 E a: b\n",
            "02-27 05:16:28.244 I/EnrollmentTransaction(18327): transId=0A, pkiStatus=FAILURE\n",
            "[ 02-27 05:16:28.244 18327:18340 I/PkiMessageEncoder ]\nEncoding pkiMessage\n\n"};
        made[QStringLiteral("generic-text")] = {
            "[27.02.2018 05:16:08,25] GET /?operation=PKIOperation&message=MIIB\n"
            "Tue, 27 Feb 2018 05:16:08 GMT PKIOperation\n2/27/2018 5:16:08 AM last\n",
            "<134>Feb 27 05:16:08 PKIOperation\nFeb 28 05:16:08 operation=PKIOperation&message=\n"};
        made[QStringLiteral("search")] = {"pkiStatus=\\w+\nCertRep pkiStatus=FAILURE\nother\n",
                                          "^a(b|c)+$\nabc\r\nacb\n", "[x-z]{2,}\nxyz \xC5\xBC\n"};
        made[QStringLiteral("rules")] = ruleSeeds();
        made[QStringLiteral("error-codes")] = {
            "Result: (Unknown Win32 Error code: 0x80072f8f) -2146875392 2148204809 800B0109",
            "Error Domain=NSURLErrorDomain Code=-1001 <MCSCEPErrorDomain:22013> MDM-SCEP:14003",
            "GET /certsrv/mscep/mscep.dll - 443 - 192.0.2.1 - - 403 16 2148204809 15",
            "PkiStatus(2): SCEPDispositionFailure failInfo=badMessageCheck EnrollStatus(256)",
            "Received '503 Service Unavailable' HTTP/1.1 500 status code: 404 403.16",
            "The hash value is not correct. CERT_E_UNTRUSTEDROOT 0x800B0109L"};
        made[QStringLiteral("redactor")] = {
            "Adele Vance\nSubject: CN=Adele\\20Vance,OU=Sales,DC=contoso,DC=example; "
            "adele@contoso.example",
            "svc-scep\nCONTOSO\\svc-scep \\\\files7\\x C:\\Users\\svc-scep\\a.log /home/svc-scep/",
            "pc1\nhttps://u:p@pc1.contoso.example:444/"
            "x?message=TWFueSBoYW5kcyBtYWtlIGxpZ2h0&a=%41dele",
            "x\nchallenge=\"a\" <key>Challenge</key>\n<string>b</string> Authorization: Bearer c.d",
            "R58M12\n10.20.0.4 2001:db8::7%eth0 00:1a:2b:3c:4d:5e S-1-5-21-1-2-3-4 490154203237518",
            "45b8a767-a77c-4266-9d1f-8112c3d5d32c\nAC_45b8a767_a77c_4266_9d1f_8112c3d5d32c "
            "45 b8 a7 67 a7 7c 42 66 9d 1f 81 12 c3 d5 d3 2c &#x34;5 \\u0034 \\x34 \\064",
            "a\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END "
            "CERTIFICATE-----\neyJhbGciOiJub25lIn0.e30.c2ln"};
        made[QStringLiteral("evidence")] = evidenceSeeds(made);
        made.insert(containerSeeds());
        return made;
    }();
    return seeds;
}
} // namespace

QByteArrayList fuzzSeeds(const QString &target)
{
    return allSeeds().value(target);
}

} // namespace Scep
