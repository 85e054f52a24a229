// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/evidencefile.h"

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
/// over. A broken object costs itself: a string ends with its line, and the next object begins with
/// Apple's own "},{" line, with a brace where no value may begin, or with the first brace behind
/// the line on which one grew too long.
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
    [[nodiscard]] char before(const char *begin, const char *at) const;
    [[nodiscard]] bool mayBeginValueBehind(char character) const;
    void takeStructure(char character);
    void enter(bool isArray);
    void noteLineByte(char character);
    void begin(qint64 offset);
    void close(qint64 end, bool isWhole);
    void beginLine();

    Handler m_handler;
    qint64 m_offset = 0; ///< of the byte that is looked at
    qint64 m_begin = 0;
    qint64 m_depth = 0; ///< 0: outside an object
    qint64 m_deepest = 0;
    quint64 m_arrays = 0; ///< bits of the open levels that are arrays, the outermost lowest
    char m_before = 0;    ///< last byte of the pieces so far that is no blank
    bool m_isInString = false;
    bool m_isEscaped = false;
    int m_separator =
        -1; ///< bytes of "},{" seen at the begin of this line; -1: it begins otherwise
};

/// Hands the outermost objects of a file to @p handler, which holds no more than a block of it.
/// @p goesOn is asked before each block. Gives why the file could not be read to its end.
[[nodiscard]] std::optional<ReadError> forEachJsonObject(const EvidenceFile &file,
                                                         const JsonObjectScanner::Handler &handler,
                                                         const std::function<bool()> &goesOn);

/// The state of bytes that should be one object.
[[nodiscard]] JsonObjectSpan::State jsonObjectState(QByteArrayView bytes);

} // namespace Scep
