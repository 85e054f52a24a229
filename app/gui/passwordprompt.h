// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// Asks the person for the password of an encrypted file while an import runs in the background.
/// Lives on the window's thread and outlives the imports that use it.
class PasswordPrompt : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows a dialog and waits for its end; called from any thread but the window's. Nothing when
    /// the person gives none, or when @p isCancelled says so meanwhile: the dialog is closed then.
    [[nodiscard]] std::optional<QString> ask(const QString &fileName, int attempt,
                                             const std::function<bool()> &isCancelled);

private:
    struct Question;
    void show(const std::shared_ptr<Question> &question);
};

} // namespace Scep
