// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Scep {

/// Has OpenSSL look up the kinds of keys that certificates have, once in the program's life. Two
/// threads that both meet a kind for the first time would race in it (seen in 3.5: one of fifteen
/// starts lost an RSASSA-PSS key): so whatever decodes public keys calls this before. Any thread.
void prepareKeyTypes();

} // namespace Scep
