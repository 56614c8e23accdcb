{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">New signups</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>New signups</h1>
  <p>Orders and quote requests. Times are UTC.</p>
</div><a class="btn" href="/mgmt/quote_edit.html">New quote</a></div>
{{#DONE_REFUSED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>It is refused, and the mail is on its way.</div></div>{{/DONE_REFUSED}}{{#DONE_SENT}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The quote is on its way.</div></div>{{/DONE_SENT}}
<div class="row mb5">
  <div class="seg" role="group" aria-label="State">{{#STATE_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/STATE_LINK}}</div>
  <div class="seg" role="group" aria-label="Kind">{{#KIND_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/KIND_LINK}}</div>
  <span class="small">{{COUNT}}</span>
</div>
{{#NONE_WAIT}}<div class="empty"><h3>Nothing waits</h3><p>No order and no quote request of this kind is open. New ones show here at once.</p><a class="btn" href="/mgmt/pending.html?state=accepted">Show accepted ones</a></div>{{/NONE_WAIT}}
{{#NONE_DECIDED}}<div class="empty"><h3>Nothing was decided so of late</h3><p>The last 90 days are shown.</p><a class="btn" href="/mgmt/pending.html">Show what waits</a></div>{{/NONE_DECIDED}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr>{{>HEAD}}</tr></thead>
    <tbody>{{#ROW}}
      <tr{{#REFUSED}} data-state="cancelled"{{/REFUSED}}>
        <td data-label="State">{{#WAITS}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Waiting</span>{{/WAITS}}{{#ACCEPTED}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Accepted</span><div class="sub">{{WHO}}{{#DECIDED}}, <time datetime="{{AT_ISO}}Z">{{AT}}</time>{{/DECIDED}}</div>{{/ACCEPTED}}{{#REFUSED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Refused</span><div class="sub">{{WHO}}{{#DECIDED}}, <time datetime="{{AT_ISO}}Z">{{AT}}</time>{{/DECIDED}}</div>{{/REFUSED}}</td>
        <th scope="row"><span class="copy mono">{{REF}}</span></th>
        <td data-label="What">{{WHAT}}<div class="sub">{{HOST}}</div></td>
        <td data-label="Customer">{{NAME}}<div class="sub"><span class="copy">{{EMAIL}}</span></div></td>
        <td data-label="First payment" class="num">{{#PRICED}}{{AMOUNT}}<div class="sub">{{MONTHS}}</div>{{/PRICED}}</td>
        <td data-label="Payment">{{PAYMENT}}</td>
        <td data-label="Hints">{{#STRONG}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>{{HINT}}</span> {{/STRONG}}{{#WEAK}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#eye"/></svg>{{HINT}}</span> {{/WEAK}}</td>
        <td data-label="Placed"><time datetime="{{PLACED_ISO}}Z">{{PLACED}}</time><div class="sub">{{AGE}} ago</div></td>
        <td data-label="Actions"><div class="acts"><a href="{{PATH}}">Open<span class="vh"> {{REF}}</span></a></div></td>
      </tr>{{/ROW}}
    </tbody>
  </table>
</div>{{/SOME}}
<nav class="pager mt" aria-label="Pages of signups">{{#BEFORE}}<a href="{{PATH}}">Previous page</a>{{/BEFORE}}{{#AFTER}}<a href="{{PATH}}">Next page</a>{{/AFTER}}</nav>
