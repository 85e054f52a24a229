// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/passwordprompt.h"

#include <QApplication>
#include <QInputDialog>
#include <QMutex>
#include <QPointer>
#include <QWaitCondition>

#include <chrono>

namespace Scep {

namespace {
/// How soon a cancelled import stops waiting.
constexpr std::chrono::milliseconds AskedAgain{50};
} // namespace

/// What both threads know of one question.
struct PasswordPrompt::Question
{
    QString fileName;
    int attempt = 1;
    QMutex mutex;
    QWaitCondition changed;
    bool isDone = false;
    std::optional<QString> answer;
    QPointer<QInputDialog> dialog; ///< touched on the window's thread only

    void finish(std::optional<QString> given)
    {
        const QMutexLocker lock(&mutex);
        isDone = true;
        answer = std::move(given);
        changed.wakeAll();
    }
};

std::optional<QString> PasswordPrompt::ask(const QString &fileName, int attempt,
                                           const std::function<bool()> &isCancelled)
{
    const auto question = std::make_shared<Question>();
    question->fileName = fileName;
    question->attempt = attempt;
    QMetaObject::invokeMethod(this, [this, question] { show(question); }, Qt::QueuedConnection);
    QMutexLocker lock(&question->mutex);
    while (!question->isDone) {
        question->changed.wait(&question->mutex, QDeadlineTimer(AskedAgain));
        if (!question->isDone && isCancelled()) {
            question->isDone = true;
            const auto close = [question] {
                if (question->dialog) {
                    question->dialog->reject();
                }
            };
            QMetaObject::invokeMethod(this, close, Qt::QueuedConnection);
        }
    }
    return std::exchange(question->answer, std::nullopt);
}

void PasswordPrompt::show(const std::shared_ptr<Question> &question)
{
    {
        const QMutexLocker lock(&question->mutex);
        if (question->isDone) {
            return; // cancelled before its turn came
        }
    }
    auto *dialog = new QInputDialog(QApplication::activeWindow());
    question->dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Encrypted file"));
    dialog->setTextEchoMode(QLineEdit::Password);
    const QString said = question->attempt > 1 ? tr("This password does not fit.\n\n") : QString();
    dialog->setLabelText(
        said + tr("Password of %1:\nIt is used to open the file and not kept. Private keys are "
                  "not read.")
                   .arg(question->fileName));
    connect(dialog, &QInputDialog::finished, this, [question, dialog](int result) {
        question->finish(result == QDialog::Accepted ? std::optional(dialog->textValue())
                                                     : std::nullopt);
        dialog->setTextValue(QString());
    });
    dialog->open();
}

} // namespace Scep
