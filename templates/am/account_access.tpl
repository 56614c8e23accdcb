{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/account.html">Account</a> <span aria-hidden="true">/</span> <span aria-current="page">Access history</span></nav>
<div class="page-head"><div>
  <h1>Access history</h1>
  <p>When our staff looked at this account, which page and why, and each login. Times are UTC.</p>
</div></div>
<section class="card" aria-label="Access history">
  {{#ENTRIES}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Page or reason</th><th scope="col">From</th></tr></thead>
      <tbody>{{#ENTRY}}
        <tr>
          <th scope="row"><time datetime="{{AT_ISO}}Z">{{AT}}</time></th>
          <td data-label="Who">{{WHO}}</td>
          <td data-label="What">{{WHAT}}</td>
          <td data-label="Page or reason">{{#DETAIL}}<div>{{FIELD}} {{VALUE}}</div>{{/DETAIL}}</td>
          <td data-label="From"><span class="mono">{{ADDRESS}}</span></td>
        </tr>{{/ENTRY}}
      </tbody>
    </table>
  </div>{{/ENTRIES}}
  {{#NO_ENTRIES}}<div class="empty"><p>Nobody has been in this account yet.</p></div>{{/NO_ENTRIES}}
  {{#OLDER}}<div class="card-foot"><a href="/am/account_access.html?before={{BEFORE}}">Older</a></div>{{/OLDER}}
</section>
