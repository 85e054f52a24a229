// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/navigationhistory.h"

#include <cstdlib>

namespace Scep {

namespace {
bool isNear(const VisitedPlace &one, const VisitedPlace &other)
{
    return one.enrollmentId == other.enrollmentId && one.evidence.source == other.evidence.source &&
           one.compared == other.compared &&
           std::abs(one.evidence.line - other.evidence.line) <= NavigationHistory::NearLines;
}
} // namespace

void NavigationHistory::visit(const VisitedPlace &place)
{
    if (m_current >= 0 && isNear(m_places.at(m_current), place)) {
        m_places[m_current] = place;
        return;
    }
    m_places.resize(m_current + 1);
    m_places.append(place);
    if (m_places.size() > MostPlaces) {
        m_places.removeFirst();
    }
    m_current = m_places.size() - 1;
}

std::optional<VisitedPlace> NavigationHistory::back()
{
    if (!canGoBack()) {
        return std::nullopt;
    }
    return m_places.at(--m_current);
}

std::optional<VisitedPlace> NavigationHistory::forward()
{
    if (!canGoForward()) {
        return std::nullopt;
    }
    return m_places.at(++m_current);
}

void NavigationHistory::clear()
{
    m_places.clear();
    m_current = -1;
}

} // namespace Scep
