// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/datetimetext.h"
#include "models/pki/pkidecode.h"
#include "models/report/certificatetext.h"
#include "models/report/messagetext.h"
#include "tests/pki/fieldset.h"

#include <QFile>
#include <QTest>

using namespace Scep;

/// What is told of one of everything, against tests/pki/golden/fields.txt. To renew the file after
/// a change that is meant: SCEP_WORKBENCH_RENEW=1 ctest -R tst_goldendecodes, and read the diff.
class TestGoldenDecodes : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsTold();
    void secretsAreNotTold();
};

namespace {
QString goldenPath()
{
    return qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
           QStringLiteral("/tests/pki/golden/fields.txt");
}

QString rowsText(const QList<LabelledValue> &rows, const QString &indent)
{
    QString text;
    for (const LabelledValue &row : rows) {
        QString value = row.value;
        value.replace(QLatin1Char('\n'), QStringLiteral("\n    ") + indent);
        text += indent + row.label + QStringLiteral(": ") + value + QLatin1Char('\n');
    }
    return text;
}

QString extensionsText(const QList<CertificateExtension> &extensions)
{
    return extensions.isEmpty()
               ? QString()
               : QStringLiteral("  extensions\n") +
                     rowsText(describeExtensions(extensions), QStringLiteral("    "));
}

QString messageText(const ScepMessage &message, const CaseEvidence &evidence)
{
    QString text = QStringLiteral(" message\n") +
                   rowsText(describeScepMessage(message, evidence), QStringLiteral("  "));
    text += QStringLiteral("  elements\n");
    for (const ScepField &field : message.fields) {
        text += QStringLiteral("    %1%2 %3: %4\n")
                    .arg(field.inner ? QStringLiteral("in.") : QString())
                    .arg(field.offset)
                    .arg(field.name, field.value);
    }
    return text;
}

QString contentsText(const PkiContents &contents)
{
    CaseEvidence evidence;
    // The certificate that the messages name as their recipient, and as the signer of replies.
    evidence.certificates =
        decodePki(FieldSet::certificates().at(0).bytes).certificates + contents.certificates;
    QString text = QStringLiteral(" format %1\n").arg(contents.formatId);
    for (const Certificate &certificate : contents.certificates) {
        text += QStringLiteral(" certificate\n") +
                rowsText(describeCertificate(certificate), QStringLiteral("  ")) +
                extensionsText(certificate.extensions);
    }
    for (const CertificateRequest &request : contents.requests) {
        text += QStringLiteral(" request\n") +
                rowsText(describeRequest(request), QStringLiteral("  ")) +
                extensionsText(request.extensions);
    }
    for (const RevocationList &list : contents.revocationLists) {
        text += QStringLiteral(" revocation list\n") +
                rowsText(describeRevocationList(list), QStringLiteral("  ")) +
                extensionsText(list.extensions);
    }
    for (const ScepMessage &message : contents.messages) {
        text += messageText(message, evidence);
    }
    for (const EncodedObject &object : contents.encodedObjects) {
        text += QStringLiteral(" encoded object of %1 bytes\n").arg(object.bytes.size());
    }
    for (const ImportIssue &issue : contents.issues) {
        text += QStringLiteral(" issue: %1\n").arg(issueText(issue));
    }
    return text;
}

QString everythingTold()
{
    QString text;
    for (const FieldSet::Item &item : FieldSet::everything()) {
        text +=
            item.name + QLatin1Char('\n') + contentsText(decodePki(item.bytes)) + QLatin1Char('\n');
    }
    return text;
}
} // namespace

void TestGoldenDecodes::everyFieldIsTold()
{
    const QString told = everythingTold();
    QFile file(goldenPath());
    if (qEnvironmentVariableIsSet("SCEP_WORKBENCH_RENEW")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(told.toUtf8());
        QSKIP("The golden file was renewed: read its diff.");
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(goldenPath()));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const QStringList actual = told.split(QLatin1Char('\n'));
    for (qsizetype line = 0; line < std::min(actual.size(), expected.size()); ++line) {
        QVERIFY2(actual[line] == expected[line],
                 qPrintable(QStringLiteral("line %1: '%2', not '%3'")
                                .arg(line + 1)
                                .arg(actual[line], expected[line])));
    }
    QCOMPARE(actual.size(), expected.size());
}

void TestGoldenDecodes::secretsAreNotTold()
{
    const QString told = everythingTold();
    QVERIFY(!told.contains(QString::fromLatin1(FieldSet::challengePassword())));
    QVERIFY(
        !told.contains(QString::fromLatin1(FieldSet::secretOctets().first(6).toHex().toUpper())));
    QVERIFY(!told.contains(QStringLiteral("6E 65 76 65 72 21")));
    QVERIFY(!told.contains(QStringLiteral("never!")));
    for (const FieldSet::Item &item : FieldSet::everything()) {
        const PkiContents contents = decodePki(item.bytes);
        for (const CertificateRequest &request : contents.requests) {
            QVERIFY(!request.der.contains(FieldSet::challengePassword()));
        }
        for (const EncodedObject &object : contents.encodedObjects) {
            QVERIFY(!object.bytes.contains(FieldSet::secretOctets().first(12)));
        }
        for (const ScepMessage &message : contents.messages) {
            QVERIFY(!message.bytes.contains(FieldSet::secretOctets().first(12)));
        }
    }
}

QTEST_APPLESS_MAIN(TestGoldenDecodes)
#include "tst_goldendecodes.moc"
