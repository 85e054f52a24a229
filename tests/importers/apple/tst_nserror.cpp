// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/nserror.h"

#include <QTest>

using namespace Scep;

class TestNsError : public QObject
{
    Q_OBJECT

private slots:
    void innermostBlockIsTheCause_data();
    void innermostBlockIsTheCause();
};

void TestNsError::innermostBlockIsTheCause_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("error");
    const QString nested = QStringLiteral("Installation failed. Error: NSError:\n"
                                          "Desc   : Das Profil konnte nicht installiert werden.\n"
                                          "US Desc: The profile could not be installed.\n"
                                          "Domain : MCInstallationErrorDomain\n"
                                          "Code   : 4001\n"
                                          "Type   : MCFatalError\n"
                                          "Params : (\n    \"a\"\n)\n"
                                          "...Underlying error:\n"
                                          "NSError:\n"
                                          "Desc   : Die Antwort ist falsch.\n"
                                          "Sugg   : Rufen Sie an.\n"
                                          "US Desc: The response is wrong.\n"
                                          "US Sugg: Call.\n"
                                          "Domain : MCSCEPErrorDomain\n"
                                          "Code   : 22013\n"
                                          "Type   : MCFatalError");
    const QString cause = QStringLiteral("MCSCEPErrorDomain 22013 The response is wrong.");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no block") << QStringLiteral("Domain controllers and Code pages") << QString();
    QTest::newRow("one block") << QStringLiteral("NSError:\nDesc   : Bad.\nDomain : D\nCode   : -1")
                               << QStringLiteral("D -1 Bad.");
    QTest::newRow("nested") << nested << cause;
    QTest::newRow("folded on one line")
        << QString(nested).replace(QLatin1Char('\n'), QLatin1Char(' ')) << cause;
    QTest::newRow("cut inside the innermost")
        << nested.left(nested.lastIndexOf(QLatin1String("Domain")))
        << QStringLiteral("MCInstallationErrorDomain 4001 The profile could not be installed.");
    QTest::newRow("no code") << QStringLiteral("NSError:\nDomain : D\nErrorCode : 5") << QString();
}

void TestNsError::innermostBlockIsTheCause()
{
    QFETCH(QString, message);
    const auto error = innermostNsError(message);
    const QString text =
        error ? QStringList{error->domain, error->code, error->description}.join(QLatin1Char(' '))
              : QString();
    QTEST(text, "error");
}

QTEST_APPLESS_MAIN(TestNsError)
#include "tst_nserror.moc"
