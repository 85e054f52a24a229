// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/session/enrollmentcomparison.h"

#include <QList>
#include <QString>

#include <optional>

namespace Scep {

/// Where one is in a case: the enrollment that is shown, the line that is selected, and what is
/// compared.
struct VisitedPlace
{
    QString enrollmentId;
    EvidenceRef evidence;
    QList<ComparedPlace> compared = {}; ///< the sides; empty: no comparison is shown

    bool operator==(const VisitedPlace &) const = default;
};

/// The places where one has been, as a web browser keeps them: going somewhere else from an earlier
/// one forgets those after it. A step of a few lines in the same log is no other place. Keeps the
/// last MostPlaces.
class NavigationHistory
{
public:
    static constexpr qsizetype MostPlaces = 200;
    static constexpr LineNumber NearLines = 20;

    /// One is there now. The same place again changes nothing.
    void visit(const VisitedPlace &place);
    /// The place before, which is the current one from now on; nothing at the beginning.
    [[nodiscard]] std::optional<VisitedPlace> back();
    /// The place after; nothing at the end.
    [[nodiscard]] std::optional<VisitedPlace> forward();
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_places.size(); }
    void clear();

private:
    QList<VisitedPlace> m_places;
    qsizetype m_current = -1; ///< -1: none yet
};

} // namespace Scep
