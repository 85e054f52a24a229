// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/linesearch.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace Scep {

/// Finds the lines of a document that match, in the background. At most Limits::FindHits lines are
/// kept.
class LogFinder : public QObject
{
    Q_OBJECT

public:
    explicit LogFinder(QObject *parent = nullptr);
    ~LogFinder() override;

    /// Forgets the last search and begins a new one. Late results of the old one are dropped.
    void start(const std::shared_ptr<const TextDocument> &document,
               const std::shared_ptr<const LineMatcher> &matcher);
    /// Stops; the lines found so far stay.
    void cancel();
    /// Stops and forgets what was found.
    void clear();

    [[nodiscard]] bool isRunning() const;
    /// Lines with a match, ascending.
    [[nodiscard]] const QList<LineNumber> &hits() const { return m_hits; }
    /// Whether there are more hits than are kept.
    [[nodiscard]] bool isFull() const;
    /// The first hit behind @p line, else the first of all; nothing without hits.
    [[nodiscard]] std::optional<LineNumber> hitAfter(LineNumber line) const;
    /// The last hit before @p line, else the last of all; nothing without hits.
    [[nodiscard]] std::optional<LineNumber> hitBefore(LineNumber line) const;
    /// Which hit the line is, from 1; 0 when it is none.
    [[nodiscard]] qsizetype positionOf(LineNumber line) const;

signals:
    void hitsChanged();
    void finished();

private:
    void takeResults(int begin, int end);

    QFutureWatcher<QList<LineNumber>> m_watcher;
    QList<LineNumber> m_hits;
};

} // namespace Scep
