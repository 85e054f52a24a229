// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/containerseeds.h"

#include "models/session/casefileevidence.h"
#include "tests/fuzz/containertargets.h"
#include "tests/importers/archive/archivefixtures.h"
#include "tests/pki/containerfixtures.h"
#include "tests/pki/fieldset.h"
#include "tests/session/casefilefixtures.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QUuid>

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

/// A case with a copy of evidence in pages so small that a fuzzer gets around in it.
QByteArrayList caseSeeds()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("seed.scepcase"));
    const QByteArray log = LineBegin + "CertRep pkiStatus=SUCCESS\n";
    CaseFileContents contents = CaseFileFixtures::contents();
    for (qsizetype i = 0; i < contents.annotations.size(); ++i) {
        contents.annotations[i].id = QUuid::createUuidV5(QUuid(), QByteArray::number(i));
    }
    KeptFile &first = contents.files.front();
    first.size = log.size();
    first.sha256 = QCryptographicHash::hash(log, QCryptographicHash::Sha256);
    if (!CaseFile::create(path, contents) ||
        !embedEvidence(path, first, *EvidenceFile::fromOriginalBytes(log), [] { return false; })) {
        return {};
    }
    CaseFileFixtures::runSql(path,
                             {QStringLiteral("PRAGMA journal_mode = DELETE"),
                              QStringLiteral("PRAGMA page_size = 512"), QStringLiteral("VACUUM")});
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QByteArrayList{file.readAll()} : QByteArrayList();
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
    return {{QStringLiteral("archive"), archiveSeeds()},
            {QStringLiteral("pkcs12"), pkcs12Seeds()},
            {QStringLiteral("case-file"), caseSeeds()}};
}

} // namespace Scep
