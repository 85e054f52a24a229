// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/statename.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

class TestStateName : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNumberedIsNamed_data();
    void whatIsNumberedIsNamed();
};

void TestStateName::whatIsNumberedIsNamed_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const QString &state, const QString &title,
                        const QString &name) { QTest::newRow(what) << state << title << name; };
    row("the platform's name", u"CERT_INSTALLED"_s, u"The certificate is there"_s,
        u"CERT_INSTALLED"_s);
    row("a value", u"pkiStatus=FAILURE"_s, u"The CA refused (pkiStatus=FAILURE)"_s,
        u"pkiStatus=FAILURE"_s);
    row("a title that begins with it", u"event 38"_s, u"Event 38: the response was received"_s,
        u"Event 38: the response was received"_s);
    row("a title that says it", u"event 218"_s, u"The certificate is missing (event 218)"_s,
        u"The certificate is missing (event 218)"_s);
    row("a title of its own", u"event 32"_s, u"The chain is not trusted"_s,
        u"event 32: The chain is not trusted"_s);
    row("in another language", u"zdarzenie 38"_s, u"Zdarzenie 38: otrzymano odpowiedź"_s,
        u"Zdarzenie 38: otrzymano odpowiedź"_s);
    row("a number alone", u"38"_s, u"The chain"_s, u"38"_s);
    row("no title", u"event 38"_s, {}, u"event 38"_s);
    row("no state", {}, u"The chain"_s, {});
    row("nothing", {}, {}, {});
}

void TestStateName::whatIsNumberedIsNamed()
{
    QFETCH(QString, state);
    QFETCH(QString, title);
    QTEST(stateDisplayName(state, title), "name");
    const QString shorter = stateShortName(state, title);
    QVERIFY(shorter == state || (shorter == title && title.startsWith(state, Qt::CaseInsensitive)));
}

QTEST_MAIN(TestStateName)
#include "tst_statename.moc"
