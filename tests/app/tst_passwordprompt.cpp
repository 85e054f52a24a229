// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/passwordprompt.h"

#include <QApplication>
#include <QInputDialog>
#include <QTest>

#include <atomic>
#include <future>

using namespace Scep;

class TestPasswordPrompt : public QObject
{
    Q_OBJECT

private slots:
    void givesWhatWasTyped();
    void givesNothingWhenDeclined();
    void cancelledImportClosesTheDialog();

private:
    /// The dialog, as soon as it is there.
    static QInputDialog *shownDialog();

    PasswordPrompt m_prompt;
    std::atomic<bool> m_cancelled = false;

    std::future<std::optional<QString>> ask(int attempt)
    {
        m_cancelled = false;
        return std::async(std::launch::async, [this, attempt] {
            return m_prompt.ask(QStringLiteral("device.pfx"), attempt,
                                [this] { return m_cancelled.load(); });
        });
    }
};

QInputDialog *TestPasswordPrompt::shownDialog()
{
    QInputDialog *found = nullptr;
    [[maybe_unused]] const bool shown = QTest::qWaitFor([&found] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<QInputDialog *>(widget);
            found = dialog != nullptr && dialog->isVisible() ? dialog : found;
        }
        return found != nullptr;
    });
    return found;
}

void TestPasswordPrompt::givesWhatWasTyped()
{
    auto answer = ask(2);
    QInputDialog *dialog = shownDialog();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->textEchoMode(), QLineEdit::Password);
    QVERIFY(dialog->labelText().contains(QStringLiteral("device.pfx")));
    QVERIFY(dialog->labelText().contains(QStringLiteral("does not fit")));
    dialog->setTextValue(QStringLiteral("secret"));
    dialog->accept();
    QCOMPARE(answer.get(), QStringLiteral("secret"));
}

void TestPasswordPrompt::givesNothingWhenDeclined()
{
    auto answer = ask(1);
    QInputDialog *dialog = shownDialog();
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(QStringLiteral("secret"));
    dialog->reject();
    QVERIFY(!answer.get());
}

void TestPasswordPrompt::cancelledImportClosesTheDialog()
{
    auto answer = ask(1);
    const QPointer<QInputDialog> dialog = shownDialog();
    QVERIFY(dialog != nullptr);
    m_cancelled = true;
    QVERIFY(!answer.get());
    QTRY_VERIFY(dialog.isNull() || !dialog->isVisible());
}

QTEST_MAIN(TestPasswordPrompt)
#include "tst_passwordprompt.moc"
