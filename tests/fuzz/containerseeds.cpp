// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/containerseeds.h"

#include "tests/fuzz/containertargets.h"
#include "tests/importers/archive/archivefixtures.h"
#include "tests/pki/containerfixtures.h"
#include "tests/pki/fieldset.h"

namespace Scep {

namespace {
const QByteArray LineBegin = "2018-02-27T05:16:08.2500000  VERB  a.B  1  2  ";

QByteArrayList archiveSeeds()
{
    const QList<ArchiveFixtureEntry> log{
        {.name = "device\\logs/a.log", .bytes = LineBegin + "CertRep pkiStatus=SUCCESS\n"}};
    const QList<ArchiveFixtureEntry> odd =
        log + QList<ArchiveFixtureEntry>{
                  {.name = "folder/", .bytes = {}, .kind = ArchiveFixtureEntry::Kind::Folder},
                  {.name = "../../C:/aux.log", .bytes = "up\n"},
                  {.name = "link",
                   .bytes = "/etc/passwd",
                   .kind = ArchiveFixtureEntry::Kind::SymbolicLink},
                  {.name = "device\\logs/a.log", .bytes = "again\n"}};
    QByteArrayList seeds{writeArchive(FixtureFormat::Zip, FixtureFilter::None, odd),
                         writeArchive(FixtureFormat::StoredZip, FixtureFilter::None, log),
                         writeArchive(FixtureFormat::Tar, FixtureFilter::None, odd),
                         writeArchive(FixtureFormat::SevenZip, FixtureFilter::None, log),
                         writeClosedSevenZip(),
                         writeCabinet(log)};
    for (const FixtureFilter filter :
         {FixtureFilter::Gzip, FixtureFilter::Bzip2, FixtureFilter::Xz, FixtureFilter::Zstd}) {
        seeds += writeArchive(FixtureFormat::Tar, filter, log);
        seeds += writeArchive(FixtureFormat::Raw, filter, {{.name = "a", .bytes = "text\n"}});
    }
    seeds += writeArchive(FixtureFormat::StoredZip, FixtureFilter::None,
                          {{.name = "inner.zip", .bytes = seeds.at(1)},
                           {.name = "inner.tar.gz", .bytes = seeds.at(6)}});
    return seeds;
}

QByteArrayList pkcs12Seeds()
{
    using namespace PkiFixtures;
    const QByteArray root = makeRoot(QStringLiteral("Contoso Root"), rsaKey(0));
    const auto container = [&root](const QByteArray &password, bool withMac, bool isOld) {
        return makePkcs12({.certificates = {root},
                           .key = rsaKey(0),
                           .password = password,
                           .rounds = 1,
                           .withMac = withMac,
                           .legacyCipher = isOld});
    };
    QByteArrayList seeds{container(FuzzPassword, true, false),
                         container(FuzzPassword, false, false), container(FuzzPassword, true, true),
                         container({}, true, false),
                         toPem(container(FuzzPassword, true, false), "PKCS12")};
    seeds.removeAll(QByteArray()); // without OpenSSL's old ciphers
    for (const FieldSet::Item &item : FieldSet::containers()) {
        seeds += item.bytes;
    }
    return seeds;
}

} // namespace

QByteArray logWithEncodedThings()
{
    QByteArray log = LineBegin + "first\n";
    for (const FieldSet::Item &item : FieldSet::messages()) {
        log += LineBegin +
               "GET /?operation=PKIOperation&message=" + item.bytes.toBase64().toPercentEncoding() +
               "\n";
    }
    return log + LineBegin + "got " + FieldSet::certificates().constFirst().bytes.toBase64() + "\n";
}

QHash<QString, QByteArrayList> containerSeeds()
{
    return {{QStringLiteral("archive"), archiveSeeds()}, {QStringLiteral("pkcs12"), pkcs12Seeds()}};
}

} // namespace Scep
