// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QByteArrayView>

#include <functional>
#include <optional>

namespace Scep {

/// Where one JSON object lies in a text, and whether it may be parsed.
struct JsonObjectSpan
{
    enum class State {
        Whole,
        Unfinished, ///< the next object, or the end of the text, came inside it
        TooDeep,    ///< nests deeper than Limits::JsonDepth
        TooLong,    ///< has more than Limits::JsonObjectBytes
    };
    ByteRange range;
    State state = State::Whole;
};

/// Finds the outermost objects of a JSON text, such as those of one big array, in pieces as they
/// come. Keeps nothing of the text and needs no stack; what stands around the objects is passed
/// over. A broken object costs itself: a string ends with its line, the writer's own "},{" line
/// begins the next object, and so does the first brace behind the line on which one grew too long.
class JsonObjectScanner
{
public:
    using Handler = std::function<void(const JsonObjectSpan &)>;

    explicit JsonObjectScanner(Handler handler);

    /// The next bytes of the text.
    void add(QByteArrayView bytes);
    /// The text ends here.
    void finish();

private:
    [[nodiscard]] const char *skipOutside(const char *at, const char *end);
    [[nodiscard]] const char *skipString(const char *at, const char *end);
    void takeStructure(char character);
    void noteLineByte(char character);
    void begin(qint64 offset);
    void close(qint64 end, bool isWhole);
    void beginLine();

    Handler m_handler;
    qint64 m_offset = 0; ///< of the byte that is looked at
    qint64 m_begin = 0;
    qint64 m_depth = 0; ///< 0: outside an object
    qint64 m_deepest = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
    int m_separator =
        -1; ///< bytes of "},{" seen at the begin of this line; -1: it begins otherwise
};

/// The state of bytes that should be one object.
[[nodiscard]] JsonObjectSpan::State jsonObjectState(QByteArrayView bytes);

} // namespace Scep
