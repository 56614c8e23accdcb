{{%AUTOESCAPE context="HTML"}}<div class="page-head row"><div class="grow">
  <h1>Staff</h1>
  <p>Who may log in here, and as what. Times are UTC.</p>
</div><a class="btn btn-primary" href="/mgmt/staff_edit.html">Add a person</a></div>
{{#DONE}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>Done.</div></div>{{/DONE}}
<section class="card" aria-label="Staff">
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr>{{>HEAD}}</tr></thead>
      <tbody>{{#PERSON}}
        <tr{{#DISABLED}} data-state="cancelled"{{/DISABLED}}>
          <th scope="row"><a href="{{PAGE}}">{{LOGIN}}</a></th>
          <td data-label="State">{{#ACTIVE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span>{{/ACTIVE}}{{#INVITED}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>No password yet</span>{{/INVITED}}{{#DISABLED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Disabled</span>{{/DISABLED}}</td>
          <td data-label="Name">{{NAME}}</td>
          <td data-label="Email"><span class="copy">{{EMAIL}}</span></td>
          <td data-label="Role">{{ROLE}}</td>
          <td data-label="Second factor">{{#SECOND_FACTOR}}One-time codes{{/SECOND_FACTOR}}{{#NO_SECOND_FACTOR}}None{{/NO_SECOND_FACTOR}}</td>
          <td data-label="Last login">{{#SEEN}}<time datetime="{{AT_ISO}}Z">{{AT}}</time>{{/SEEN}}{{#NEVER}}Never{{/NEVER}}</td>
        </tr>{{/PERSON}}
      </tbody>
    </table>
  </div>
</section>
