// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/annotationcommand.h"

#include "models/session/casestore.h"

namespace Scep {

AnnotationCommand::AnnotationCommand(CaseStore &store, const std::optional<Annotation> &before,
                                     const std::optional<Annotation> &after)
    : m_store(store)
    , m_before(before)
    , m_after(after)
{
}

QString AnnotationCommand::what() const
{
    return !m_before ? tr("Add Note") : m_after ? tr("Change Note") : tr("Remove Note");
}

void AnnotationCommand::undo()
{
    put(m_after, m_before);
}

void AnnotationCommand::redo()
{
    put(m_before, m_after);
}

void AnnotationCommand::put(const std::optional<Annotation> &from,
                            const std::optional<Annotation> &to)
{
    if (!to) {
        m_store.removeAnnotation(from->id);
    } else if (from) {
        m_store.changeAnnotation(*to);
    } else {
        m_store.addAnnotation(*to);
    }
}

} // namespace Scep
