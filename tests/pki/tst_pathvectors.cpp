// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/pki/chainfixtures.h"
#include "tests/pki/pathvectors.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Scep;
using namespace ChainFixtures;
using PkiFixtures::rsaKey;
using PkiFixtures::toPem;

/// Compares the chain builder with public collections of cases, where they are at hand:
/// SCEP_PATH_VECTORS names a folder with limbo.json of x509-limbo and the export of BetterTLS as
/// *.json.
class TestPathVectors : public QObject
{
    Q_OBJECT

private slots:
    void bothFormsAreRead();
    void publicVectorsAreCompared();
};

namespace {
QJsonObject limboCase(const char *id, const QByteArray &leaf, const QList<QByteArray> &others,
                      const QByteArray &trusted, const char *time, bool isAccepted)
{
    QJsonArray intermediates;
    for (const QByteArray &other : others) {
        intermediates.append(QString::fromLatin1(toPem(other)));
    }
    return {{QStringLiteral("id"), QLatin1StringView(id)},
            {QStringLiteral("validation_kind"), QStringLiteral("CLIENT")},
            {QStringLiteral("trusted_certs"), QJsonArray{QString::fromLatin1(toPem(trusted))}},
            {QStringLiteral("untrusted_intermediates"), intermediates},
            {QStringLiteral("peer_certificate"), QString::fromLatin1(toPem(leaf))},
            {QStringLiteral("validation_time"), QLatin1StringView(time)},
            {QStringLiteral("extended_key_usage"), QJsonArray{QStringLiteral("clientAuth")}},
            {QStringLiteral("expected_peer_name"),
             QJsonObject{{QStringLiteral("kind"), QStringLiteral("DNS")},
                         {QStringLiteral("value"), QStringLiteral("pc.contoso.example")}}},
            {QStringLiteral("expected_result"),
             isAccepted ? QStringLiteral("SUCCESS") : QStringLiteral("FAILURE")}};
}
} // namespace

void TestPathVectors::bothFormsAreRead()
{
    const QByteArray root = makeCa({.name = QStringLiteral("Root"), .key = rsaKey(0)});
    const QByteArray issuing = makeCa({.name = QStringLiteral("Issuing"),
                                       .key = rsaKey(1),
                                       .issuerDer = root,
                                       .issuerKey = rsaKey(0)});
    const QByteArray leaf = makeLeaf(
        issuing, rsaKey(1),
        {{"subjectAltName", "DNS:pc.contoso.example", {}}, {"extendedKeyUsage", "clientAuth", {}}});
    const QByteArray stranger = makeCa({.name = QStringLiteral("Root"), .key = rsaKey(3)});
    const char *const then = "2025-01-01T00:00:00Z";
    const QJsonObject limbo{
        {QStringLiteral("version"), 1},
        {QStringLiteral("testcases"),
         QJsonArray{limboCase("good", leaf, {issuing}, root, then, true),
                    limboCase("anchor", leaf, {}, issuing, then, true),
                    limboCase("missing", leaf, {}, root, then, false),
                    limboCase("stranger", leaf, {issuing}, stranger, then, false),
                    limboCase("expired", leaf, {issuing}, root, "2035-01-01T00:00:00Z", false),
                    limboCase("broken", leaf.first(100), {issuing}, root, then, false)}}};
    const auto base64 = [](const QByteArray &der) { return QString::fromLatin1(der.toBase64()); };
    const auto betterTlsCase = [&](int id, const char *host, const char *expected) {
        return QJsonObject{
            {QStringLiteral("id"), id},
            {QStringLiteral("certificates"), QJsonArray{base64(leaf), base64(issuing)}},
            {QStringLiteral("hostname"), QLatin1StringView(host)},
            {QStringLiteral("expected"), QLatin1StringView(expected)}};
    };
    const QJsonObject betterTls{
        {QStringLiteral("trustRoot"), base64(root)},
        {QStringLiteral("suites"),
         QJsonObject{
             {QStringLiteral("pathbuilding"),
              QJsonObject{{QStringLiteral("testCases"),
                           // It is no server certificate.
                           QJsonArray{betterTlsCase(1, "pc.contoso.example", "REJECT"),
                                      betterTlsCase(2, "www.contoso.example", "REJECT")}}}}}}};

    QStringList answers;
    for (const QJsonObject &collection : {limbo, betterTls}) {
        for (const PathVectors::Vector &vector :
             PathVectors::readVectors(QJsonDocument(collection).toJson())) {
            const PathVectors::Answer answer = PathVectors::judge(vector);
            QVERIFY2(answer.isAccepted == vector.isAccepted,
                     qPrintable(vector.id + QLatin1String(": ") + answer.reason));
            QVERIFY(!answer.reason.isEmpty());
            answers.append(vector.id);
        }
    }
    QCOMPARE(answers, QStringLiteral("good anchor missing stranger expired broken "
                                     "bettertls::pathbuilding::1 bettertls::pathbuilding::2")
                          .split(QLatin1Char(' ')));
    QVERIFY(PathVectors::readVectors("{}").isEmpty());
    QVERIFY(PathVectors::readVectors("no JSON").isEmpty());
}

void TestPathVectors::publicVectorsAreCompared()
{
    const QString folder = qEnvironmentVariable("SCEP_PATH_VECTORS");
    if (folder.isEmpty()) {
        QSKIP("SCEP_PATH_VECTORS names no folder with x509-limbo's limbo.json or BetterTLS's "
              "export.");
    }
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files);
    qsizetype cases = 0;
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        qsizetype agreed = 0;
        const QList<PathVectors::Vector> vectors = PathVectors::readVectors(file.readAll());
        for (const PathVectors::Vector &vector : vectors) {
            const PathVectors::Answer answer = PathVectors::judge(vector);
            if (answer.isAccepted == vector.isAccepted) {
                ++agreed;
                continue;
            }
            qInfo("%s: %s expected, %s: %s", qPrintable(vector.id),
                  vector.isAccepted ? "acceptance" : "refusal",
                  answer.isAccepted ? "accepted" : "refused", qPrintable(answer.reason));
        }
        qInfo("%s: %lld of %lld cases agree", qPrintable(name), static_cast<long long>(agreed),
              static_cast<long long>(vectors.size()));
        cases += vectors.size();
    }
    QVERIFY2(cases > 0, "the folder holds no cases of either collection");
}

QTEST_APPLESS_MAIN(TestPathVectors)
#include "tst_pathvectors.moc"
