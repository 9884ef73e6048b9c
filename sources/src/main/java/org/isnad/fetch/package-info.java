/**
 * Gets pages and feeds over the network, politely and within stated limits. In: an address, and what is known of it from before.
 * Out: an {@link org.isnad.sources.Web.Answer}: what was met, that it is unchanged, or the fault. One door: {@link org.isnad.fetch.Fetcher},
 * whose one method lists what is done for an address. Knows no article and no record; what a page says is not looked at.
 */
@NullMarked
package org.isnad.fetch;

import org.jspecify.annotations.NullMarked;
