// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/requiredliterals.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Scep;

class TestRequiredLiterals : public QObject
{
    Q_OBJECT

private slots:
    void literalsOfAnExpression_data();
    void literalsOfAnExpression();
    void literalsOfAText_data();
    void literalsOfAText();
    void everyMatchHoldsOne();
};

void TestRequiredLiterals::literalsOfAnExpression_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QByteArrayList>("literals");
    const auto row = [](const char *expression, const QByteArrayList &literals) {
        QTest::newRow(expression) << QString::fromUtf8(expression) << literals;
    };
    row("certRep", {"certRep"});
    row("pkiStatus=FAILURE", {"=FAILURE"}); // k and s have other forms where case does not count
    row("a\\.b\\[c", {"a.b[c"});
    row("foo.*barbaz", {"barbaz"});
    row("fo+bar", {"bar"});
    row("abc?d", {"ab"});
    row("ab{2}cde", {"cde"});
    row("ab{0,3}cd", {"cd"});
    row("x{a}y", {"x{a}y"});
    row("(?:error|warn)ing", {"error", "warn"});
    row("(error)?ab", {"ab"});
    row("(?<name>error)", {"error"});
    row("(?=error)ab", {"ab"});
    row("error|\\d", {});
    row("(a|b)", {});
    row("[error]x", {});
    row("[]ab]cd", {"cd"});
    row("[[:alpha:]]cd", {"cd"});
    row("\\x{41}bc", {"bc"});
    row("\\bword\\b", {"word"});
    row("\\Qa.c\\E", {});
    row("(?i)error", {});
    row("(*UCP)error", {});
    row("", {});
    row("zażółć", {"za"});
}

void TestRequiredLiterals::literalsOfAnExpression()
{
    QFETCH(QString, expression);
    QTEST(requiredLiterals(expression, false), "literals");
}

void TestRequiredLiterals::literalsOfAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCaseSensitive");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("plain") << QStringLiteral("a.b (c)") << false << QByteArray("a.b (c)");
    QTest::newRow("k and s") << QStringLiteral("pkiStatus") << false << QByteArray("tatu");
    QTest::newRow("as written") << QStringLiteral("pkiStatus") << true << QByteArray("pkiStatus");
    QTest::newRow("not ASCII") << QStringLiteral("zażółć abc") << true << QByteArray(" abc");
    QTest::newRow("nothing sure") << QStringLiteral("ść") << true << QByteArray();
}

void TestRequiredLiterals::literalsOfAText()
{
    QFETCH(QString, text);
    QFETCH(bool, isCaseSensitive);
    QTEST(requiredPart(text, isCaseSensitive), "part");
}

// Expressions put together at random, on texts put together at random.
void TestRequiredLiterals::everyMatchHoldsOne()
{
    static const QStringList Pieces{
        QStringLiteral("ab"),    QStringLiteral("c"),     QStringLiteral("d?"),
        QStringLiteral("e+"),    QStringLiteral("f*"),    QStringLiteral("."),
        QStringLiteral("[abc]"), QStringLiteral("[^a]"),  QStringLiteral("("),
        QStringLiteral(")"),     QStringLiteral("|"),     QStringLiteral("(?:"),
        QStringLiteral(")?"),    QStringLiteral("{2}"),   QStringLiteral("{0,1}"),
        QStringLiteral("\\d"),   QStringLiteral("\\x61"), QStringLiteral("(?<!a)"),
        QStringLiteral(")+"),    QStringLiteral("(?=a"),  QStringLiteral("\\1"),
        QStringLiteral("k"),     QStringLiteral("\\("),   QStringLiteral("(?<n>")};
    static const QString Letters = QStringLiteral("abcdefk(1K \u212A");
    QRandomGenerator random(23);
    int matches = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString expression;
        for (int pieces = random.bounded(1, 9); pieces > 0; --pieces) {
            expression += Pieces[random.bounded(Pieces.size())];
        }
        const QRegularExpression engine(expression, QRegularExpression::CaseInsensitiveOption);
        const QByteArrayList literals =
            engine.isValid() ? requiredLiterals(expression, false) : QByteArrayList();
        for (int texts = 0; texts < 40 && !literals.isEmpty(); ++texts) {
            QString text;
            for (int length = random.bounded(14); length > 0; --length) {
                text += Letters[random.bounded(Letters.size())];
            }
            if (engine.match(text).hasMatch()) {
                ++matches;
                const QByteArray bytes = text.toUtf8().toLower();
                QVERIFY2(std::ranges::any_of(literals,
                                             [&](const QByteArray &literal) {
                                                 return bytes.contains(literal.toLower());
                                             }),
                         qPrintable(expression + QLatin1Char(' ') + text));
            }
        }
    }
    QVERIFY(matches > 100);
}

QTEST_APPLESS_MAIN(TestRequiredLiterals)
#include "tst_requiredliterals.moc"
