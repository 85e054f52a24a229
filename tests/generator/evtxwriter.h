// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/evtxchunkwriter.h"
#include "tests/generator/windowslog.h"

#include <functional>

namespace Scep::Examples {

/// One event with what the log adds to it.
struct EvtxEvent
{
    Moment at;
    quint64 record = 0;
    int processId = 0;
    int threadId = 0;
    QString computer;
    WindowsEvent event;
};

/// Writes events as an EVTX file: one template for the System part of each provider, with the rest
/// of the record nested in it; classic events have one array of strings. The same events give the
/// same bytes, and the same elements as WindowsLog writes as XML.
class EvtxWriter
{
public:
    /// @p takeChunk gets each chunk when it is full.
    explicit EvtxWriter(std::function<void(const QByteArray &)> takeChunk);

    void add(const EvtxEvent &event);
    /// Hands out the last chunk.
    void finish();
    /// The header of a file of the chunks so far, 4096 bytes.
    [[nodiscard]] QByteArray header() const;
    [[nodiscard]] qint64 chunks() const { return m_chunks; }

private:
    [[nodiscard]] bool write(const EvtxEvent &event);
    void systemTemplate(const WindowsEvent &event);
    void payload(const WindowsEvent &event);
    void eventData(const WindowsEvent &event);
    void userData(const QString &xml);
    void flush();

    std::function<void(const QByteArray &)> m_takeChunk;
    EvtxChunkWriter m_chunk;
    qint64 m_chunks = 0;
    quint64 m_nextRecord = 0;
};

} // namespace Scep::Examples
