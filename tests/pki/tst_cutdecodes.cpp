// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/asn1treebuilder.h"
#include "models/pki/pkidecode.h"
#include "tests/pki/fieldset.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Scep;

/// Everything that the decoders tell about, cut at every byte: what is told is told of the whole
/// too, what is there is kept, and the cut is named.
class TestCutDecodes : public QObject
{
    Q_OBJECT

private slots:
    void cutAnywhereTellsNothingWrong_data();
    void cutAnywhereTellsNothingWrong();
};

namespace {
template<typename Thing>
QSet<QString> fingerprints(const QList<Thing> &things)
{
    QSet<QString> all;
    for (const Thing &thing : things) {
        all.insert(thing.fingerprint);
    }
    return all;
}

QList<ScepField> completeFields(const PkiContents &contents)
{
    QList<ScepField> fields;
    for (const ScepMessage &message : contents.messages) {
        std::ranges::copy_if(message.fields, std::back_inserter(fields), &ScepField::isComplete);
    }
    return fields;
}

/// The bytes that are kept to be taken apart: of a message, or of what is nothing else.
QList<QByteArray> keptBytes(const PkiContents &contents)
{
    QList<QByteArray> kept;
    for (const ScepMessage &message : contents.messages) {
        kept.append(message.bytes);
    }
    for (const EncodedObject &object : contents.encodedObjects) {
        kept.append(object.bytes);
    }
    return kept;
}
} // namespace

void TestCutDecodes::cutAnywhereTellsNothingWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const FieldSet::Item &item : FieldSet::everything()) {
        QTest::newRow(qPrintable(item.name)) << item.bytes;
    }
}

void TestCutDecodes::cutAnywhereTellsNothingWrong()
{
    QFETCH(QByteArray, bytes);
    const PkiContents whole = decodePki(bytes);
    const QList<ScepField> allFields = completeFields(whole);
    qsizetype told = 0;
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        const QByteArray copy = bytes.first(size); // so that reading past the end is noticed
        const PkiContents cut = decodePki(copy);
        QVERIFY(fingerprints(whole.certificates).contains(fingerprints(cut.certificates)));
        QVERIFY(cut.requests.isEmpty() && cut.revocationLists.isEmpty());
        const QList<ScepField> fields = completeFields(cut);
        for (const ScepField &field : fields) {
            QVERIFY2(allFields.contains(field),
                     qPrintable(QStringLiteral("%1 at %2").arg(field.name).arg(size)));
        }
        const qsizetype tells = cut.certificates.size() + fields.size();
        QVERIFY2(tells >= told, qPrintable(QStringLiteral("lost at %1").arg(size)));
        told = tells;
        if (cut.formatId.isEmpty()) {
            QVERIFY2(size < 40, qPrintable(QStringLiteral("unknown at %1").arg(size)));
            continue;
        }
        QVERIFY(!cut.issues.isEmpty());
        QCOMPARE(keptBytes(cut), QList<QByteArray>{buildAsn1Tree(copy).bytes});
    }
}

QTEST_APPLESS_MAIN(TestCutDecodes)
#include "tst_cutdecodes.moc"
