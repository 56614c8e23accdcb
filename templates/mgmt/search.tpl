{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Search</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Search customers</h1>
</div></div>
<form class="row mb" role="search" aria-label="Search again" action="/mgmt/search" method="get">
  <div class="field grow">
    <label for="search-again">Name, company, id, host name, IP, email, phone, reference or last four digits of a card</label>
    <input id="search-again" name="q" type="search" value="{{TYPED}}" autocomplete="off" spellcheck="false" maxlength="100">
  </div>
  <button class="btn btn-primary">Search</button>
</form>
{{#FOUND}}<p class="mb" role="status">{{#MORE}}The best {{COUNT}} matches for “{{TYPED}}”. There are more: type more of it.{{/MORE}}{{#ALL}}{{COUNT}} {{#ONE}}customer matches{{/ONE}}{{#SEVERAL}}customers match{{/SEVERAL}} “{{TYPED}}”, the best match first.{{/ALL}}</p>
<div class="table-wrap">
  <table class="table table-cards">
    <caption class="vh">Customers that match</caption>
    <thead><tr><th scope="col">State</th><th scope="col">Customer</th><th scope="col">Id</th><th scope="col">Found by</th><th scope="col">Match</th></tr></thead>
    <tbody>{{#HIT}}
      <tr data-state="{{STATE}}">
        <td>{{#ACTIVE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span>{{/ACTIVE}}{{#CANCELLED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Cancelled</span>{{/CANCELLED}}</td>
        <th scope="row"><a href="{{PAGE}}">{{NAME}}</a></th>
        <td data-label="Id"><span class="copy mono">{{CID}}</span></td>
        <td data-label="Found by">{{FIELD}}</td>
        <td data-label="Match">{{#PIECE}}{{#MATCHED}}<mark>{{TEXT}}</mark>{{/MATCHED}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{/PIECE}}</td>
      </tr>{{/HIT}}
    </tbody>
  </table>
</div>{{/FOUND}}
{{#NOTHING_FOUND}}<div class="empty" role="status">
  <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"/></svg>
  <h2>No customer matches “{{TYPED}}”</h2>
  <p>Names and companies are found by the beginning of any of their words, everything else by its own beginning. Type fewer letters, or a host name, an address or an id instead. An order that nobody has accepted yet is among the new signups.</p>
</div>{{/NOTHING_FOUND}}
{{#NOTHING_TYPED}}<div class="empty">
  <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"/></svg>
  <h2>Nothing was typed</h2>
  <p>Type what you know: col00042, a name, www.example.com, 192.0.2.17, robin@example.com, 555 0100, an invoice or a payment reference, or the last four digits of a card.</p>
</div>{{/NOTHING_TYPED}}
