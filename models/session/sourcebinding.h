// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilecontents.h"

#include <QHash>

namespace Scep {

/// Which source of the running program is which one of the case file. When a case is opened its
/// sources are read again, and only by and by, and a file that is missing gives others; so each is
/// recognised by the file that was given and its place in the archive.
///
/// A source that is not there (yet) has a placeholder for its id, which no source ever gets: what
/// hangs on it opens nothing, and is not lost.
class SourceBinding
{
public:
    /// Begins with what the case file knows; nothing is there yet.
    void restore(const QList<KeptSource> &sources);
    /// More of them, such as those of a case that is merged into this one.
    void add(const QList<KeptSource> &sources);
    /// Says that a source is there. Gives its row, a new one where the case file has none.
    const KeptSource &bind(SourceId live, qint64 file, const QString &member);
    /// The content of the source that is there; true when it is news.
    bool setSha256(SourceId live, const QByteArray &sha256);

    [[nodiscard]] const QList<KeptSource> &sources() const { return m_sources; }
    /// The row of a source that is there or of a placeholder; null when there is none.
    [[nodiscard]] const KeptSource *kept(SourceId live) const;
    /// The source, or its placeholder; None for None.
    [[nodiscard]] SourceId live(SourceId kept) const;
    /// The same for a placeholder; any other id as it is.
    [[nodiscard]] SourceId current(SourceId live) const;

    [[nodiscard]] static bool isPlaceholder(SourceId id);

private:
    QList<KeptSource> m_sources;
    quint32 m_lastId = 0;
    QHash<QPair<qint64, QString>, qsizetype> m_places;
    QHash<SourceId, qsizetype> m_byId;
    QHash<SourceId, SourceId> m_keptOfLive;
    QHash<SourceId, SourceId> m_liveOfKept;
};

} // namespace Scep
