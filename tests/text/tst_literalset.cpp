// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/literalset.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Scep;

/// Literals that are compiled for one text find in any text what they find when they are not.
class TestLiteralSet : public QObject
{
    Q_OBJECT

private slots:
    void theRarestEndIsChosen();
    void whatIsCompiledForATextFindsTheSame_data();
    void whatIsCompiledForATextFindsTheSame();
    void aLiteralThatGoesOnBehindTheTextIsNoMatch();
};

static TrigramCounts countsOf(const QByteArray &text)
{
    return TrigramCounts::ofSample(*EvidenceFile::fromBytes(text));
}

static QList<qint64> endsOf(const LiteralSet &set, QByteArrayView text)
{
    QList<qint64> ends;
    const LiteralSet::Scratch scratch(set);
    const auto note = [](qint64 end, void *context) {
        static_cast<QList<qint64> *>(context)->append(end);
    };
    if (!set.scan(text, scratch, note, &ends)) {
        return {-1};
    }
    std::ranges::sort(ends);
    return ends;
}

void TestLiteralSet::theRarestEndIsChosen()
{
    const TrigramCounts counts = countsOf(QByteArray("state changed from ").repeated(1000));
    QCOMPARE(counts.rarestEnd("state changed to", 8), 16);
    QCOMPARE(counts.rarestEnd("quick state changed", 5), 7); // "k s": never, as what is before it
    QCOMPARE(counts.rarestEnd("from", 8), 4);
    QCOMPARE(counts.rarestEnd("STATE CHANGED TO", 8), 16);
}

void TestLiteralSet::whatIsCompiledForATextFindsTheSame_data()
{
    QTest::addColumn<Qt::CaseSensitivity>("caseSensitivity");
    QTest::newRow("cased") << Qt::CaseSensitive;
    QTest::newRow("caseless") << Qt::CaseInsensitive;
}

void TestLiteralSet::whatIsCompiledForATextFindsTheSame()
{
    QFETCH(Qt::CaseSensitivity, caseSensitivity);
    QRandomGenerator random(5);
    const auto word = [&random](int length) {
        QByteArray text;
        for (int i = 0; i < length; ++i) {
            text += "abAB c"[random.bounded(6)];
        }
        return text;
    };
    for (int round = 0; round < 200; ++round) {
        QByteArrayList literals;
        for (int i = 0; i < 6; ++i) {
            literals.append(word(random.bounded(1, 14)));
        }
        literals.append(literals.constFirst() + word(5));
        QByteArray text = word(400);
        for (const QByteArray &literal : std::as_const(literals)) {
            text.insert(random.bounded(int(text.size())), literal);
        }
        const auto plain = LiteralSet::compiled(literals, caseSensitivity);
        const auto made = LiteralSet::compiledFor(countsOf(text), literals, caseSensitivity);
        QVERIFY(plain && made);
        QCOMPARE((*made)->longest(), (*plain)->longest());
        // Literals that differ in case alone end in the same places.
        const auto unique = [](QList<qint64> ends) {
            ends.erase(std::ranges::unique(ends).begin(), ends.end());
            return ends;
        };
        QCOMPARE(unique(endsOf(**made, text)), unique(endsOf(**plain, text)));
    }
}

void TestLiteralSet::aLiteralThatGoesOnBehindTheTextIsNoMatch()
{
    const TrigramCounts counts = countsOf(QByteArray("ending ").repeated(100));
    QVERIFY(counts.rarestEnd("quizzical ending", 8) < 16);
    const auto set = LiteralSet::compiledFor(counts, {"quizzical ending"}, Qt::CaseSensitive);
    QVERIFY(set);
    QCOMPARE(endsOf(**set, "a quizzical ending."), QList<qint64>{18});
    QCOMPARE(endsOf(**set, "a quizzical endin"), QList<qint64>());
    QCOMPARE(endsOf(**set, "a quizzical Ending."), QList<qint64>());
}

QTEST_GUILESS_MAIN(TestLiteralSet)
#include "tst_literalset.moc"
