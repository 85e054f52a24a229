// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "ui/window/decisioncommand.h"

#include <QCoreApplication>

#include <optional>

namespace Scep {

class CaseStore;

/// A note that is made, changed or taken away.
class AnnotationCommand : public DecisionCommand
{
    Q_DECLARE_TR_FUNCTIONS(AnnotationCommand)

public:
    /// From what there was of the note to what there is to be; one of them at least, with the same
    /// id. @p store must outlive the command.
    AnnotationCommand(CaseStore &store, const std::optional<Annotation> &before,
                      const std::optional<Annotation> &after);

    [[nodiscard]] QString what() const override;
    void undo() override;
    void redo() override;

private:
    void put(const std::optional<Annotation> &from, const std::optional<Annotation> &to);

    CaseStore &m_store;
    std::optional<Annotation> m_before;
    std::optional<Annotation> m_after;
};

} // namespace Scep
